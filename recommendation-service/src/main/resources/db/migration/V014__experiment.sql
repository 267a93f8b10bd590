create table experiments (
    name text primary key,
    version bigint not null default 0,
    strategy text not null,
    control_share double precision not null,
    within_days int not null,
    enabled boolean not null,
    started_at timestamptz not null,
    constraint fk_experiments_strategy foreign key (strategy) references strategies (name),
    constraint ck_experiments_control_share check (control_share between 0 and 1),
    constraint ck_experiments_within_days check (within_days between 1 and 365)
);
create index ix_experiments_strategy on experiments (strategy);
comment on table experiments is 'Of which strategy is found out whether it is of use, by leaving some customers without it';
comment on column experiments.within_days is 'Who buys within so many days counts as won';

create table exposures (
    experiment text not null,
    customer_id uuid not null,
    arm text not null,
    exposed_at timestamptz not null,
    primary key (experiment, customer_id),
    constraint fk_exposures_experiment foreign key (experiment) references experiments (name),
    constraint ck_exposures_arm check (arm in ('TREATMENT', 'CONTROL'))
);
comment on table exposures is 'Who was, or would have been, proposed what an experiment is about, and when first';
