// biome-ignore-all lint/style/noCommonJs: loaded before a thread's own code
// A thread that has loaded this ends without a word when it is sent something while the file PATH-dies is there.
const { existsSync } = require('node:fs');
const { isMainThread, parentPort, workerData } = require('node:worker_threads');

if (!isMainThread) {
  parentPort.on('message', () => {
    if (existsSync(`${workerData.path}-dies`)) process.exit(1);
  });
}
