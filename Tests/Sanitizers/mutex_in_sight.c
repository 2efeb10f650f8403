// The thread sanitizer does not see how Swift's Mutex is taken where it has to be waited for: that part is in Swift's own library,
// which is built without it, and so two accesses under one lock are reported as a race. These stand around that part and tell it.

#include <stdint.h>

void __tsan_acquire(void *address);
void __tsan_release(void *address);

#define METHOD __attribute__((swiftcall))
#define SELF __attribute__((swift_context))
// Synchronization._MutexHandle._lockSlow(UInt32) and ._unlockSlow(), as the linker's --wrap names them.
#define LOCK(prefix) prefix##$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF
#define UNLOCK(prefix) prefix##$s15Synchronization12_MutexHandleV11_unlockSlowyyF

METHOD void LOCK(__real_)(uint32_t seen, SELF void *mutex);
METHOD void UNLOCK(__real_)(SELF void *mutex);

METHOD void LOCK(__wrap_)(uint32_t seen, SELF void *mutex) {
  LOCK(__real_)(seen, mutex);
  __tsan_acquire(mutex);
}

METHOD void UNLOCK(__wrap_)(SELF void *mutex) {
  __tsan_release(mutex);
  UNLOCK(__real_)(mutex);
}
