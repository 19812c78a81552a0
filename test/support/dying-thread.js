// biome-ignore-all lint/style/noCommonJs: loaded before a thread's own code
// A thread that has loaded this breaks down in the way that the file PATH-dies says, while that is there: it ends without
// a word before it does what it was sent (`unread`) or when it has done it (`done`), cannot read it (`unreadable`), or
// says what nobody can read (`garbled`).
const { existsSync, readFileSync } = require('node:fs');
const { isMainThread, parentPort, workerData } = require('node:worker_threads');

const how = () => (existsSync(`${workerData.path}-dies`) ? readFileSync(`${workerData.path}-dies`, 'utf8') : '');

/** A thread has four times the room of the first one for lists within lists, so the first one fails to read these. */
function tooDeep() {
  let list = [];
  for (let depth = 0; depth < 12_000; depth += 1) list = [list];
  return list;
}

if (!isMainThread) {
  const [on, post] = [parentPort.on.bind(parentPort), parentPort.postMessage.bind(parentPort)];
  parentPort.on = (event, listener) =>
    on(event, (sent) => {
      if (event !== 'message') return listener(sent);
      if (how() === 'unread') process.exit(1);
      return how() === 'unreadable' ? parentPort.emit('messageerror', new Error('unreadable')) : listener(sent);
    });
  parentPort.postMessage = (told) => {
    if (how() === 'done') process.exit(1);
    post(how() === 'garbled' ? tooDeep() : told);
  };
}
