/** What people take away from the product: tables as PDF, workbook and CSV. */
@NullMarked
package org.platewarden.report;

import org.jspecify.annotations.NullMarked;
