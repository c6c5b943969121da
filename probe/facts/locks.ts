// Locks.

import { refusal, type Field } from '../fact.ts';

export const locks: Field = {
  title: 'Locks',
  pages: ['reference/lock/lock-service', 'reference/lock/lock'],
  facts: [
    {
      id: 'locks.own',
      says: '`tryLock` and `waitLock` of the execution that holds the lock succeed at once',
      source: 'M', used: 'server/google/mail.ts', tests: 'sandbox/services/stores',
      observe: () => {
        const lock = LockService.getScriptLock();
        const taken = [lock.tryLock(1), LockService.getScriptLock().tryLock(1), lock.hasLock()];
        lock.releaseLock();
        return taken;
      },
      expected: [true, true, true],
    },
    {
      id: 'locks.released',
      says: 'A lock that was released is not held any more, and releasing it again does nothing',
      source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/stores',
      observe: () => {
        const lock = LockService.getDocumentLock();
        lock.waitLock(1_000);
        lock.releaseLock();
        return [lock.hasLock(), refusal(() => lock.releaseLock())];
      },
      expected: [false, '✓'],
    },
    {
      id: 'locks.end',
      says: 'The end of an execution lets go of its locks',
      source: 'D', used: 'server/google/surroundings.ts', tests: 'sandbox/services/stores',
      before: () => { LockService.getUserLock().waitLock(1_000); },
      observe: () => { const lock = LockService.getUserLock(); const taken = lock.tryLock(1); lock.releaseLock(); return taken; },
      expected: true,
    },
    {
      id: 'locks.apart',
      says: 'The document’s lock and the script’s are two: one execution holds both',
      source: 'D', used: 'server/google/mail.ts', tests: 'sandbox/services/stores',
      observe: () => {
        const locks = [LockService.getScriptLock(), LockService.getDocumentLock()];
        const taken = locks.map((lock) => lock.tryLock(1));
        locks[0]?.releaseLock();
        const left = locks[1]?.hasLock();
        locks[1]?.releaseLock();
        return [taken, left];
      },
      expected: [[true, true], true],
    },
    {
      id: 'locks.bound',
      says: 'In a script bound to a sheet `getDocumentLock()` is there',
      source: 'D', used: 'server/google/surroundings.ts',
      observe: () => LockService.getDocumentLock() !== null,
      expected: true,
    },
    {
      id: 'locks.alert',
      says: 'Locks are gone after an alert or prompt',
      source: 'M', used: 'server/entry.ts', tests: 'sandbox/services/stores',
      byHand: 'In the sheet: menu Probe → Sperre und Frage. Answer the question; the next box says whether the lock was still held: “nein” is what is believed.', about: ['alert'],
    },
    {
      id: 'locks.timeout',
      says: 'Waiting in vain: “Lock timeout: another process was holding the lock for too long.”',
      source: 'M', used: 'server/google/surroundings.ts', tests: 'sandbox/services/stores',
      byHand: 'In two tabs of the script editor run probeHold, and while it runs probeWait: its log shows the words.',
    },
    {
      id: 'locks.flush',
      says: 'A write that was not flushed can be invisible to whoever takes the lock next',
      source: 'M', used: 'server/google/surroundings.ts', tests: 'bundle/daily-faults',
      byHand: 'Two editors, each runs probeCount twenty times at once: with flush the number in Probe · Zähler is 40.', about: ['flush'],
    },
  ],
};
