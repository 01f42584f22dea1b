/**
 * Random numbers with a written definition, the same on every machine and every JDK.
 *
 * <p>Each use of chance has a stream of its own, named by the seed, the purpose and, where there is
 * one, a position such as the epoch or the layer. No stream depends on how much another one was
 * read, so training for more epochs never changes the earlier ones. Uses no other package.
 */
package org.fashionmnist.engine.random;
