package fr.parcours.iae.notification;

import fr.parcours.iae.shared.NatureAnnonce;
import java.util.Set;

/** Reads what a kind of case gives its messages, as it stands when they are written. */
interface Source {

  Set<NatureAnnonce> natures();

  Dossier read(Notification notification);

  /** The words it may give, for the check of the messages. */
  Set<String> mots();
}
