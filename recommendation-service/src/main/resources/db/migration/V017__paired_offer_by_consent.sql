-- what she bought is the reason for it, so it needs that she lets us learn of that
update strategies set purposes = '{marketing,profiling}' where name = 'paired-offer' and version = 0;
