package vn.vanban.benchmark;

import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds to each measurement the processor time that a call takes, its garbage collection with it. On
 * a busy machine a call takes longer by the clock, but hardly more of the processor.
 */
public final class ProcessorTime implements InternalProfiler {

  /** The result's name; milliseconds a call. */
  static final String LABEL = "processor";

  /** The steps that it is counted in: what took less took at most one. */
  private static final double STEP_MILLIS = 10;

  private long before;

  @Override
  public String getDescription() {
    return "processor time of a call";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = nanos();
  }

  @Override
  public List<Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double millis = Math.max(STEP_MILLIS, (nanos() - before) / 1e6);
    long calls = Math.max(1, result.getMetadata().getAllOps());
    return List.of(new ScalarResult(LABEL, millis / calls, "ms/op", AggregationPolicy.AVG));
  }

  /** Of the whole process since it started; by name, since the interface is not portable Java. */
  static long nanos() {
    try {
      var system = new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME);
      var server = ManagementFactory.getPlatformMBeanServer();
      return (Long) server.getAttribute(system, "ProcessCpuTime");
    } catch (JMException e) {
      throw new IllegalStateException("this Java does not tell its processor time", e);
    }
  }
}
