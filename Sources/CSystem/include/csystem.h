#ifndef PLAINSIGHT_CSYSTEM_H
#define PLAINSIGHT_CSYSTEM_H

// System calls that Swift cannot name. Each gives 0, or the error number.

// Exchanges two folders in one step (renameat2 with RENAME_EXCHANGE).
int plainsight_exchange(const char *one, const char *other);

// Waits until everything written to the file system that holds this open file is on disk.
int plainsight_sync_file_system(int descriptor);

#endif
