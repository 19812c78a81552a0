#!/usr/bin/env node
// The process counts in UTC and passes the municipality's zone on: schedules in local time skip or repeat an hour twice
// a year. Set before anything is loaded that looks at it.
process.env['TZ'] = 'UTC';

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { endThreads } from '../bot/thread';
import { followUp } from './commands/program';
import { projectRoot } from './project-root';

loadDotenv({ quiet: true });
const { version } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as {
  readonly version: string;
};

async function run(): Promise<void> {
  const io = {
    env: process.env,
    columns: process.stdout.isTTY ? process.stdout.columns : null,
    out: (text: string) => void process.stdout.write(`${text}\n`),
    bytes: (file: Uint8Array) => void process.stdout.write(file),
    err: (text: string) => void process.stderr.write(`${text}\n`),
  };
  process.exitCode = await followUp(process.argv.slice(2), io, version);
  await endThreads();
  // A server that has stopped has finished what it could: a connection that hangs must not keep the process.
  if (process.argv[2] === 'serve') setTimeout(() => process.exit(), 500).unref();
}

void run();
