-- What somebody is typing on a task: theirs alone, gone once the task is done or leaves.
create table brouillon_tache (
  tache_id text not null references tache (id) on delete cascade,
  utilisateur_id uuid not null references utilisateur (id),
  champs jsonb not null,
  le timestamptz not null,
  primary key (tache_id, utilisateur_id)
);

-- What an organisation decided lately at the same step.
create index tache_faites on tache (corbeille, etape, faite_le desc) include (resultat)
  where statut = 'FAITE';
