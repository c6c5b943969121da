// Counts what passed and what failed, for the last line of `npm test` and of the data checks.
// @ts-check

export class Tally {
  passed = 0;
  failed = 0;

  /**
   * One check with the number that was measured.
   *
   * @param {boolean} fine
   * @param {string} sentence
   */
  check(fine, sentence) {
    if (fine) this.passed += 1;
    else this.failed += 1;
    console.log(`  ${fine ? '✓' : '✗'} ${sentence}`);
  }

  /**
   * A jest run's report. A test file that did not even start has no tests to count, so it counts itself.
   *
   * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} report
   */
  addJest(report) {
    this.passed += report.numPassedTests;
    this.failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  }

  /** `12 passed, 0 failed`, alone on the last line. */
  toString() {
    return `${this.passed} passed, ${this.failed} failed`;
  }
}
