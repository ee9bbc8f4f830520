package fr.parcours.iae.export;

import java.util.List;
import java.util.Set;

/**
 * A list to take out, as its module describes it.
 *
 * @param cle name of the file and of the list in the record, e.g. {@code mes-taches}
 * @param titre name of the sheet, e.g. {@code Mes tâches}
 * @param filtres the kinds of filters in place, never their values
 */
public record ListeExport<V>(
    String cle,
    String titre,
    Set<String> filtres,
    LignesExport<?, V> lignes,
    List<ColonneExport<V>> colonnes) {}
