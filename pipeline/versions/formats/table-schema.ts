import { type Column, columnsOf, LIST_SEPARATOR, REFERENCES, type Table } from '../../dataset/tables.ts';
import type { Schema } from '../../records/schemas.ts';

/** The columns of a table as a Table Schema (Data Package 2). */
export function tableSchema(kind: Table['kind'], schema: Schema): object {
  const foreignKeys = REFERENCES[kind].map(({ field, table }) => ({
    fields: [field],
    reference: { resource: `${table}-csv`, fields: ['id'] },
  }));
  return { fields: columnsOf(schema).map(tableField), primaryKey: ['id'], foreignKeys };
}

/** A column as a field of a Table Schema, with the constraints that hold for a cell. */
function tableField({ name, schema, required }: Column): object {
  const types = [schema.type ?? 'string'].flat();
  const values = schema.enum?.filter((value) => value !== null);
  const constraints = {
    ...(name === 'id' ? { required: true, unique: true } : {}),
    ...(required && name !== 'id' && !types.includes('null') && !mayBeEmpty(schema) ? { required: true } : {}),
    ...(values ? { enum: values } : {}),
    ...(schema.pattern ? { pattern: schema.pattern } : {}),
    ...(schema.minimum === undefined ? {} : { minimum: schema.minimum }),
  };
  const type = fieldType(schema, types);
  return {
    name,
    type,
    ...(type === 'list' ? { delimiter: LIST_SEPARATOR } : {}),
    description: schema.description ?? '',
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** Whether the empty text, which CSV cannot tell from no value, is allowed. */
const mayBeEmpty = (schema: Schema) =>
  schema.type === 'string' && !schema.minLength && !schema.enum && !schema.pattern && !schema.format;

function fieldType(schema: Schema, types: readonly string[]): string {
  if (types.includes('array')) return schema.items?.type === 'string' ? 'list' : 'array';
  if (types.includes('integer')) return 'integer';
  if (types.includes('boolean')) return 'boolean';
  if (types.includes('object')) return 'object';
  return schema.format === 'date' ? 'date' : 'string';
}
