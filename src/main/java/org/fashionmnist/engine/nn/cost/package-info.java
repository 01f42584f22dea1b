/** What a network costs to compute. */
package org.fashionmnist.engine.nn.cost;
