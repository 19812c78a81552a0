import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTAINER, CONTAINER_DEFINITION, INDEXING_POLICY } from '../../../storage/cosmos/container';

const bicep = readFileSync(join(__dirname, '../../../manifest/cosmos.bicep'), 'utf8');

/** The paths of a list of the policy in the file. */
function pathsIn(list: string): readonly string[] {
  const [, block = ''] = bicep.split(`${list}: [`);
  return [...(block.split(']')[0] ?? '').matchAll(/path: '([^']*)'/g)].map(([, path = '']) => path);
}

test('the infrastructure file indexes what the code asks for, and nothing else', () => {
  expect(pathsIn('includedPaths')).toEqual(INDEXING_POLICY.includedPaths?.map(({ path }) => path));
  expect(pathsIn('excludedPaths')).toEqual(INDEXING_POLICY.excludedPaths?.map(({ path }) => path));
  expect(bicep).toContain(`indexingMode: '${INDEXING_POLICY.indexingMode}'`);
  expect(bicep).not.toContain('compositeIndexes');
});

test('it makes the container the code opens, in an account that the code does not refuse', () => {
  expect(bicep).toContain(`id: '${CONTAINER}'`);
  expect(bicep).toContain("partitionKey: { paths: ['/tenant'], kind: 'Hash', version: 2 }");
  expect(CONTAINER_DEFINITION.partitionKey).toEqual({ paths: ['/tenant'], version: 2 });
  expect(bicep).toContain(`defaultTtl: ${CONTAINER_DEFINITION.defaultTtl}`);
  expect(bicep).toContain("defaultConsistencyLevel: 'Strong'");
  expect(bicep).toContain('enableMultipleWriteLocations: false');
  expect(bicep).toContain('disableLocalAuth: true');
});

test('its brackets close', () => {
  const open: string[] = [];
  for (const character of bicep.replace(/\/\/.*|'[^']*'/g, '')) {
    if ('{[('.includes(character)) open.push(character);
    if ('}])'.includes(character)) expect(`${open.pop()}${character}`).toMatch(/^(\{\}|\[\]|\(\))$/);
  }
  expect(open).toEqual([]);
});
