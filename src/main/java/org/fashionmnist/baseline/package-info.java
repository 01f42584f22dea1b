/** Other methods to measure a network against: those of Tribuo. */
package org.fashionmnist.baseline;
