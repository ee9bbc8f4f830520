package fr.parcours.iae.engine.garde;

import java.util.function.Consumer;
import org.w3c.dom.Document;

/** What a kind of model may contain. */
interface RegleModele {

  /** Tells each thing that is not allowed, in the order of the file. */
  void inspect(Document document, Consumer<RefusModele> refus);
}
