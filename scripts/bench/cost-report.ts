import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REGISTRY } from '../../bot/domain/tenant';
import { INDEXED, type Kind, type Store } from '../../bot/ports/store';
import { readAll } from '../../bot/usecases/read-all';
import { openStore } from '../../storage';
import { addHistory } from './answer-history';
import { type CostCase, costCases } from './cost-cases';
import { itemBytes } from './cost-meter';
import { layOutMunicipality, type MunicipalitySize } from './municipality';

export interface CostSize extends MunicipalitySize {
  /** Measures that are due, late or without a date, and have not been answered. All others are in order. */
  readonly restless: number;
  /** Answers that each measure has behind it, in the one run and in the other. */
  readonly histories: readonly number[];
}

export interface KindSize {
  readonly kind: Kind;
  readonly documents: number;
  /** Bytes of the stored items. */
  readonly mean: number;
  readonly largest: number;
}

export interface CostRun {
  readonly measures: number;
  readonly principals: number;
  readonly answers: number;
  readonly cases: readonly CostCase[];
  /** What is stored when everything has been done. */
  readonly kinds: readonly KindSize[];
}

/** The costs of every use case for each size and each history, on SQLite files in `folder`. */
export async function costReport(
  folder: string,
  sizes: readonly CostSize[],
  tell: (line: string) => void,
): Promise<readonly CostRun[]> {
  const runs: CostRun[] = [];
  for (const size of sizes) {
    tell(`laying out ${size.measures} measures`);
    const laid = join(folder, `${size.measures}.db`);
    const empty = await openStore(`sqlite:${laid}`);
    await layOutMunicipality(empty, 'local', size, 'http://127.0.0.1:1/');
    await empty.close();
    for (const rounds of size.histories) {
      tell(`${size.measures} measures with ${size.measures * rounds} answers behind them`);
      const path = join(folder, `${size.measures}-${rounds}.db`);
      await copyFile(laid, path);
      const store = await openStore(`sqlite:${path}`);
      await addHistory(store, 'local', { rounds, restless: size.restless });
      const cases = await costCases(store, tell);
      const kinds = await kindSizes(store);
      await store.close();
      runs.push({
        measures: size.measures,
        principals: size.principals,
        answers: size.measures * rounds,
        cases,
        kinds,
      });
    }
  }
  return runs;
}

async function kindSizes(store: Store): Promise<readonly KindSize[]> {
  const sizes: KindSize[] = [];
  for (const kind of Object.keys(INDEXED) as Kind[]) {
    const docs = await readAll(store, kind, kind === 'tenant' || kind === 'secret' ? REGISTRY : 'local', {});
    const bytes = docs.map(itemBytes);
    const sum = bytes.reduce((total, one) => total + one, 0);
    const largest = bytes.reduce((most, one) => Math.max(most, one), 0);
    if (docs.length > 0) sizes.push({ kind, documents: docs.length, mean: sum / docs.length, largest });
  }
  return sizes;
}
