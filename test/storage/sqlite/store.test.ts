import { storeContract } from '../../contracts/store.contract';
import { openInMemory } from '../../support/store-in-memory';
import { openOnDisk } from '../../support/store-on-disk';

storeContract('sqlite', openOnDisk);
storeContract('sqlite in memory', openInMemory);
