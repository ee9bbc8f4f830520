package contreexemples.modules.premier;

import contreexemples.modules.second.Second;

public record Premier(Second second) {}
