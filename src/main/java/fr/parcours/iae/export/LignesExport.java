package fr.parcours.iae.export;

import java.util.List;
import java.util.function.Function;

/**
 * Where the rows of a file come from.
 *
 * @param requete asked once, its answer read by a cursor
 * @param habillage makes of some hundreds of rows at once, in their order, what the viewer may see
 *     of them
 */
public record LignesExport<L, V>(RequeteExport<L> requete, Function<List<L>, List<V>> habillage) {}
