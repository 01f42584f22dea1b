/**
 * Is back-propagation right? The engine's gradients beside slopes measured by moving one parameter
 * at a time, for which there is a second forward pass, in double precision.
 */
package org.fashionmnist.engine.gradcheck;
