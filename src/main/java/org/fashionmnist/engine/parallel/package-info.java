/**
 * Threads that work on one thing together, in steps of microseconds.
 *
 * <p>All workers of a {@link org.fashionmnist.engine.parallel.WorkerTeam} run the same code, each
 * on its {@link org.fashionmnist.engine.parallel.Share}, and wait for each other where one needs
 * what the others have computed. Shares divide results, never the terms of a sum: so the number of
 * workers changes no bit.
 */
package org.fashionmnist.engine.parallel;
