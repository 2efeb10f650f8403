import Checks
import Content
import Diagnostics
import Dispatch
import Markup
import Search
import Synchronization

/// Builds the councils, each by itself: the unit of work for both cores, and of memory.
struct CouncilWork: Sendable {
  let library: Library
  let reference: Reference
  /// nil for a check alone.
  let publication: Publication?
  let today: Day

  struct Done: Sendable {
    var found: [Diagnostic] = []
    var councils: [CouncilSummary] = []
    var written: [Publication.Written] = []
    fileprivate var trouble: (any Error)?
    fileprivate var count = 0
  }

  /// Councils end in any order: whoever uses the result puts it in order.
  func buildAll(inParallel: Bool, progress: @escaping @Sendable (String) -> Void) throws -> Done {
    let done = Mutex(Done())
    let councils = library.councils
    @Sendable func one(_ index: Int) {
      guard done.withLock({ $0.trouble == nil }) else { return }
      do {
        let result = try build(councils[index].slug, councils[index].files)
        let count = done.withLock { done in
          done.found += result.found
          done.councils += result.councils
          done.written += result.written
          done.count += 1
          return done.count
        }
        progress("\(count) of \(councils.count) councils")
      } catch {
        done.withLock { $0.trouble = $0.trouble ?? error }
      }
    }
    if inParallel {
      DispatchQueue.concurrentPerform(iterations: councils.count, execute: one)
    } else {
      for index in councils.indices { one(index) }
    }
    let all = done.withLock { $0 }
    if let trouble = all.trouble { throw trouble }
    return all
  }

  private func build(_ slug: String, _ names: [String]) throws -> Done {
    var done = Done()
    guard let content = try read(slug, names, &done.found) else { return done }
    let checked = check(content, against: reference, today: today, noting: &done.found)
    if let publication, !done.found.stopPublishing { done.written = [try publication.write(checked, library)] }
    done.councils = [CouncilSummary(checked)]
    return done
  }

  func read(_ slug: String, _ names: [String], _ found: inout [Diagnostic]) throws -> CouncilContent? {
    let loaded = try library.load(slug, names, noting: &found)
    let documents = loaded.sources.map { parse($0, noting: &found) }
    return CouncilContent.read(
      documents, slug: slug, files: loaded.files, unread: loaded.unread, postcodes: loaded.postcodes,
      reference: reference, noting: &found)
  }
}
