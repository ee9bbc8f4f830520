package contreexemples;

import java.time.LocalDate;

class OwnTime {

  static LocalDate last;

  LocalDate today() {
    return LocalDate.now();
  }
}
