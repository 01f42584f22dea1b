/** How the learning rate goes on from step to step. */
package org.fashionmnist.engine.schedule;
