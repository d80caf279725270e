/** How independent pieces of work are shared among the processors; knows nothing of what they do. */
package org.bifolio.work;
