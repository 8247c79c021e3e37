import { join } from 'node:path';
import { openStore } from '../../src/store/sqlite/open.ts';
import { storeContract } from '../contract/store.ts';

storeContract({
  name: 'SQLite, a file',
  open: (folder) => openStore(join(folder, 'store.db')),
  openBackup: (file) => openStore(file, { mustExist: true }),
});

storeContract({
  name: 'SQLite, in memory',
  open: () => openStore(':memory:'),
  openBackup: (file) => openStore(file, { mustExist: true }),
  fleeting: 'memory is gone when it is closed',
});
