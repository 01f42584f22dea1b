/**
 * Everything that is chosen for a training: network, optimizer, schedule and the rest, with the
 * defaults, and what of it does not go together.
 */
package org.fashionmnist.plan;
