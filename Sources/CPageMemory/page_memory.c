#include "page_memory.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* A page's tree lives in blocks that are given back all at once when the page is read: a third quicker than one
   allocation and one release a node. Each thread has its own, so pages may be read side by side. */
typedef struct page_memory_block {
  struct page_memory_block *before;
  size_t size;
} page_memory_block;

typedef struct {
  page_memory_block *blocks;
  unsigned char *next;
  unsigned char *end;
} page_memory;

static _Thread_local page_memory page_memory_of_thread;

/* Small enough for the C library to serve from its heap, large enough for an ordinary page. */
#define PAGE_MEMORY_FIRST_BLOCK ((size_t)96 * 1024)
#define PAGE_MEMORY_LARGEST_BLOCK ((size_t)4 * 1024 * 1024)
#define PAGE_MEMORY_HEADER ((size_t)16)

/* Nothing can be done for a page without memory, and cmark never looks: stop, as its own allocator does. */
static void page_memory_grow(page_memory *memory, size_t wanted) {
  size_t size = memory->blocks ? memory->blocks->size * 2 : PAGE_MEMORY_FIRST_BLOCK;
  if (size > PAGE_MEMORY_LARGEST_BLOCK) size = PAGE_MEMORY_LARGEST_BLOCK;
  if (size < wanted + PAGE_MEMORY_HEADER) size = wanted + PAGE_MEMORY_HEADER;
  page_memory_block *block = (page_memory_block *)malloc(size);
  if (!block) abort();
  block->before = memory->blocks;
  block->size = size;
  memory->blocks = block;
  memory->next = (unsigned char *)block + PAGE_MEMORY_HEADER;
  memory->end = (unsigned char *)block + size;
}

/* Each piece is led by its size, which `realloc` has to know. It begins with zeros, because cmark gives away the letters
   of a buffer that it has never written to, and they have to end somewhere. */
static void *page_memory_take(size_t size) {
  page_memory *memory = &page_memory_of_thread;
  if (size > SIZE_MAX / 2) abort();
  size_t whole = ((size + 16) & ~(size_t)15) + PAGE_MEMORY_HEADER;
  if ((size_t)(memory->end - memory->next) < whole) page_memory_grow(memory, whole);
  unsigned char *piece = memory->next + PAGE_MEMORY_HEADER;
  *(size_t *)memory->next = whole - PAGE_MEMORY_HEADER;
  memset(piece, 0, 16);
  memory->next += whole;
  return piece;
}

static void *page_memory_calloc(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size) abort();
  void *piece = page_memory_take(count * size);
  memset(piece, 0, count * size);
  return piece;
}

static void *page_memory_realloc(void *old, size_t size) {
  if (!old) return page_memory_take(size);
  size_t had = *(size_t *)((unsigned char *)old - PAGE_MEMORY_HEADER);
  if (had >= size) return old;
  void *piece = page_memory_take(size);
  memcpy(piece, old, had);
  return piece;
}

static void page_memory_free(void *piece) { (void)piece; }

void page_memory_release(void) {
  page_memory *memory = &page_memory_of_thread;
  while (memory->blocks) {
    page_memory_block *before = memory->blocks->before;
    free(memory->blocks);
    memory->blocks = before;
  }
  memory->next = memory->end = NULL;
}

cmark_mem *page_memory_allocator(void) {
  static cmark_mem allocator = {page_memory_calloc, page_memory_realloc, page_memory_free};
  return &allocator;
}

