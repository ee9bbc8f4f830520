package fr.parcours.iae.engine.garde;

import org.w3c.dom.Document;

/** What a kind of model may contain. */
interface RegleModele {

  void verify(Document document);
}
