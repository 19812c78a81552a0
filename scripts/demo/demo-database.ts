import { join } from 'node:path';

/** The demo's own database in its folder: `.data/demo.db`. */
export const demoDatabase = (folder: string) => join(folder, 'demo.db');
