/**
 * The benchmark, docs/benchmark.md: made-up sites of any size, the same for every generator where others can build them, and
 * what is measured with them. Start reading at {@link org.bifolio.bench.Bench}. Built by Maven's profile {@code bench} alone.
 */
package org.bifolio.bench;
