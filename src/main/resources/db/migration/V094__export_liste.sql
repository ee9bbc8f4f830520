-- Who took which list out as a file: the kinds of filters, never their values; rows once the file left whole.
create table export_liste (
  id uuid primary key,
  utilisateur_id uuid not null references utilisateur (id),
  organisation_id uuid references organisation (id),
  liste text not null,
  format text not null check (format in ('CSV', 'XLSX')),
  filtres text[] not null,
  demande_le timestamptz not null,
  lignes integer check (lignes >= 0),
  fini_le timestamptz,
  check ((lignes is null) = (fini_le is null))
);
create index export_liste_utilisateur on export_liste (utilisateur_id, demande_le);
create index export_liste_organisation on export_liste (organisation_id, demande_le);
