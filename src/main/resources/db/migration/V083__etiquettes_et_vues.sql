-- Labels an organisation gives its tasks; those of the support hang on zeros, as its tasks do.
create table etiquette (
  id uuid primary key,
  corbeille uuid not null,
  nom text not null check (nom = btrim(nom) and char_length(nom) between 1 and 30),
  par uuid not null,
  le timestamptz not null
);
create unique index etiquette_nom on etiquette (corbeille, lower(nom));

create table tache_etiquette (
  tache_id text not null references tache (id) on delete cascade,
  etiquette_id uuid not null references etiquette (id) on delete cascade,
  par uuid not null,
  le timestamptz not null,
  primary key (tache_id, etiquette_id)
);
create index tache_etiquette_par_etiquette on tache_etiquette (etiquette_id, tache_id);

-- Views of the work list somebody gave a name to, for oneself or for the whole organisation.
create table vue_enregistree (
  id uuid primary key,
  corbeille uuid not null,
  nom text not null check (nom = btrim(nom) and char_length(nom) between 1 and 40),
  adresse text not null check (adresse like '/taches%'),
  partagee boolean not null,
  par uuid not null references utilisateur (id),
  le timestamptz not null
);
comment on column vue_enregistree.adresse is
  'The filters and the order as the page says them; never words searched for, which may name a person.';
create unique index vue_enregistree_nom on vue_enregistree (corbeille, par, lower(nom));
