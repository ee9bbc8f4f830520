/**
 * Lists taken out as files: any list of any module, described by its owner, written row by row as
 * CSV or XLSX, and the record of who took what.
 */
@NullMarked
@ApplicationModule(
    displayName = "Exports",
    allowedDependencies = {"shared"})
package fr.parcours.iae.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
