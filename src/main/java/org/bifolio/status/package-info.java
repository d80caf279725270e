/** How far a project is: translated, shown, agreed. Reads only. Start with {@link org.bifolio.status.ProjectStatus}. */
package org.bifolio.status;
