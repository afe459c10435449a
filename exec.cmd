@rem `exec` for Windows. package.json puts it before a command, so that on Unix no shell stands
@rem between npm and the program: a shell would keep the signals that npm passes on.
@%*
