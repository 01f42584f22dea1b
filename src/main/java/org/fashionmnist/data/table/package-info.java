/** Images in the rows of a table: CSV files, as Kaggle has them. */
package org.fashionmnist.data.table;
