package contreexemples;

import org.springframework.transaction.annotation.Transactional;

@Transactional
class TransactionOnAClass {}
