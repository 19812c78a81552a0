import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocument } from '../bot/documents/write/write-document';
import { REPORT_FORMATS } from '../bot/domain/written-document';
import { sampleDocuments } from '../test/support/written-documents';

/**
 * Every sample report in every format, to look at after a change to the writers:
 * `node -r ./test/support/run-typescript.js scripts/preview-reports.ts FOLDER [PART OF A NAME]`
 * As pages: `soffice --headless --convert-to pdf --outdir FOLDER FOLDER/*.docx`, then `pdftoppm -png FILE.pdf FILE`.
 */
async function main(folder: string, part: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, document] of Object.entries(sampleDocuments())) {
    if (!name.includes(part)) continue;
    for (const format of REPORT_FORMATS) {
      const file = join(folder, `${name}.${format}`);
      writeFileSync(file, await writeDocument(document, format));
      process.stdout.write(`${file}\n`);
    }
  }
}

const [folder, part = ''] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: preview-reports FOLDER [PART OF A NAME]\n');
  process.exitCode = 2;
} else {
  void main(folder, part);
}
