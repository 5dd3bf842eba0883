import { describe, expect, test } from 'vitest';
import { FURNITURE, furnitureKind } from '../../pipeline/ingest/furniture.ts';

describe('each pattern recognises its examples', () => {
  test.each(FURNITURE.patterns.flatMap(({ name, examples }) => examples.map((example) => [name, example])))(
    '%s: %s',
    (name, example) => {
      expect(furnitureKind(example)).toBe(name);
    },
  );
});

test.each([
  'Home | News | Contact | Privacy',
  'Facebook X LinkedIn WhatsApp Email',
  'About Us Contact Privacy Policy Terms of Use',
])('a row of menu entries is navigation: %s', (text) => {
  expect(furnitureKind(text)).toBe('navigation');
});

test.each([
  'The ministry published the full report on Monday.',
  'Share prices fell after the announcement.',
  'Follow-up talks are planned for March.',
  'By 2030 the bloc wants to double its output.',
  'Related industries would suffer from higher tariffs.',
  'The privacy policy of the company was criticised by regulators.',
  'Updated rules will apply from 2026.',
  'Sign-ups for the scheme have doubled.',
  'Search engines must label the results of artificial intelligence.',
  'Like Japan, Korea subsidises its chip makers.',
  'Advertisement spending fell by a third.',
  'Tags on imported batteries must name the country of origin.',
  'Comments from officials suggest a delay.',
  'Source: the ministry said that it would not comment.',
  'The news about exports, jobs and technology moved the market.',
  'You must have a licence to export the tools.',
  'Sign language is taught in every school.',
  'Support for the bill has grown since May.',
  'We could not pass the law without the support of both houses.',
  'Every contribution to the fund is taxed.',
  'Figure 3 shows that prices rose.',
  'The image: a crane above the harbour at dawn.',
  'To continue the talks, both sides sent envoys.',
])('a sentence is not furniture: %s', (text) => {
  expect(furnitureKind(text)).toBeNull();
});
