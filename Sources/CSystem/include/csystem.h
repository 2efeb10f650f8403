#ifndef PLAINSIGHT_CSYSTEM_H
#define PLAINSIGHT_CSYSTEM_H

// System calls that Swift cannot name. Each gives 0, or the error number.

// Exchanges two folders, or two files, in one step (renameat2 with RENAME_EXCHANGE).
int plainsight_exchange(const char *one, const char *other);

// Gives a file another name in one step, unless something has that name: then EEXIST.
int plainsight_rename_to_new(const char *from, const char *to);

// Opens what lies below an open folder, through no symbolic link on the way. Gives the descriptor, or -1 and errno.
int plainsight_open_below(int folder, const char *path, int flags, unsigned mode);

// Waits until everything written to the file system that holds this open file is on disk.
int plainsight_sync_file_system(int descriptor);

// Makes a pipe that no program started meanwhile gets hold of (pipe2 with O_CLOEXEC).
int plainsight_pipe(int ends[2]);

// Removes a folder with all that is in it, deepest first, and follows no link out of it (nftw).
int plainsight_remove_folder(const char *path);

#endif
