"""The archive read by many processes or machines: ranges of WARC records to parts, parts to one writer.

with cluster.on_cluster(address, parts=...) as readings:      # or cluster.on_this_machine(workers, parts=...)
    for reading in readings(ranges):                          # in the order of the ranges and of their records
        ...

A range is read in one piece by one worker, which writes what it read as one part under a name that says what it holds.
Reading is pure, so it does not matter who reads a range, how often, or who is killed while reading it.
"""
