import { openVersion } from '../../lib/publish/publish.js';

/** Publishes records, which come in the order of their documents, as a new version. */
export function publishAll(request, all) {
  const version = openVersion(request, false);
  try {
    for (const records of all) version.add(records);
    return version.commit(version.finish());
  } finally {
    version.close();
  }
}
