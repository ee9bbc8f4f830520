/** Depends on nobody, it says. */
@ApplicationModule(allowedDependencies = {})
package contreexemples.modules.premier;

import org.springframework.modulith.ApplicationModule;
