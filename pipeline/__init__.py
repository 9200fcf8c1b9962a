"""The command line and the jobs it composes from the other folders."""
