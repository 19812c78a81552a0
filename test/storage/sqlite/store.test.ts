import { storeContract } from '../../contracts/store.contract';
import { openInMemory } from '../../support/store-in-memory';
import { openBeside, openOnDisk } from '../../support/store-on-disk';

storeContract('sqlite', openOnDisk);
storeContract('sqlite, written in a thread of its own', openBeside);
storeContract('sqlite in memory', openInMemory);
