package contreexemples;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

@Controller
public class TransactionInAController {

  @Autowired private Object injected;

  @Transactional
  public Object write() {
    return injected;
  }
}
