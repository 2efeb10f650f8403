#ifndef PLAINSIGHT_PAGE_MEMORY_H
#define PLAINSIGHT_PAGE_MEMORY_H

#include <cmark-gfm.h>

// Where cmark keeps this thread's trees.
cmark_mem *page_memory_allocator(void);

// Gives back all that this thread's trees took.
void page_memory_release(void);

#endif
